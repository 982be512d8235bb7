-- The text of a post as its blog keeps it beside its Markdown, piece by piece, from when both were last the same: JSON.
create table original (
    post text not null references post (id) on delete cascade,
    blog text not null references blog (id) on delete cascade,
    pieces text not null,
    primary key (post, blog)
) strict;

-- What is still to be fetched.
create table fetch (
    number integer primary key autoincrement,
    blog text not null references blog (id) on delete cascade,
    remote text not null, -- 'all:POST' and 'all:PAGE' stand for all that are not listed yet
    title text not null,
    page integer not null default 0, -- of the list, from 1; 0 for a post
    problem text, -- why it could not be fetched; waits for the author then
    unique (blog, remote)
) strict;

create index publication_by_remote on publication (blog, remote);
