-- Collections of posts, and what posts are ordered and put on days by.

create table collection (
    number integer primary key,
    name text not null,
    folded text not null unique -- in lower case and without accents: names that differ in nothing else are one
) strict;

-- The one collection a post lies in. By the post's id, which a repair keeps, and not by its number.
create table collected (
    post text primary key references post (id) on delete cascade,
    collection integer not null references collection (number) on delete cascade
) strict, without rowid;

create index collected_by_collection on collected (collection);

alter table post add column sort_title text not null default ''; -- of the newest revision, folded like a name
alter table post add column due integer; -- when it is to be released, where a time is set
alter table post add column published integer; -- when readers first saw it on any blog

update post set
    -- With its accents until the next save.
    sort_title = lower(revision.title),
    due = revision.release_at,
    published = (select min(time) from published where published.post = post.id and published.live = 1)
from revision where revision.post = post.id and revision.revision = post.revision;

create trigger post_published after insert on published when new.live = 1 begin
    update post set published = min(coalesce(published, new.time), new.time) where id = new.post;
end;

create index post_by_begin on post (shelf, created desc, number desc);
create index post_by_title on post (shelf, sort_title, number);
create index post_by_publishing on post (shelf, published desc, number desc);
create index post_by_words on post (shelf, words desc, number desc);
create index post_by_due on post (due) where due is not null;
