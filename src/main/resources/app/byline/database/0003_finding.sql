-- What makes posts quick to list and to find: the newest revision's facts beside the post, and its labels one a row.

alter table post add column modified integer not null default 0; -- of the newest revision
alter table post add column words integer not null default 0; -- runs of anything but white space in its text
alter table post add column images integer not null default 0;
alter table post add column favourite integer not null default 0 check (favourite in (0, 1));

update post set
    modified = revision.saved,
    -- Near enough until the next save counts them.
    words = length(revision.body) - length(replace(replace(revision.body, ' ', ''), char(10), '')) + 1,
    images = (length(revision.body) - length(replace(revision.body, '![', ''))) / 2
from revision where revision.post = post.id and revision.revision = post.revision;

create index post_by_change on post (shelf, modified desc, number desc);

create table post_label (
    kind text not null check (kind in ('TAG', 'CATEGORY')),
    folded text not null, -- the name in lower case and without accents
    post integer not null references post (number) on delete cascade,
    name text not null,
    primary key (kind, folded, post)
) strict, without rowid;

create index post_label_by_post on post_label (post);

insert or ignore into post_label (kind, folded, post, name)
with recursive
    label (kind, post, name, rest) as (
        select 'TAG', post.number, '', revision.tags || char(10)
        from post join revision on revision.post = post.id and revision.revision = post.revision
        union all
        select 'CATEGORY', post.number, '', revision.categories || char(10)
        from post join revision on revision.post = post.id and revision.revision = post.revision
        union all
        select kind, post, substr(rest, 1, instr(rest, char(10)) - 1), substr(rest, instr(rest, char(10)) + 1)
        from label where rest <> ''
    )
select kind, lower(name), post, name from label where name <> '';

create index publication_by_state on publication (live, post);
