-- Revisions that cost little, that can be named, and that remember where they were published; places in posts.

-- What its author calls this revision; one that has a name stays.
alter table revision add column name text;

-- Whether its body is in the table below and the column is empty. The newest revision is never packed.
alter table revision add column packed integer not null default 0 check (packed in (0, 1));

create table packed (
    post text not null,
    revision integer not null,
    base integer, -- the newer revision that this one's text is told against; none: it is told as a whole
    content blob not null,
    unique (post, revision),
    foreign key (post, revision) references revision (post, revision) on delete cascade,
    foreign key (post, base) references revision (post, revision)
) strict;

create index packed_by_base on packed (post, base) where base is not null;

-- Each time a blog took a revision. It outlives the blog's connection, so that is no reference.
create table published (
    number integer primary key,
    post text not null references post (id) on delete cascade,
    blog text not null,
    blog_name text not null,
    revision integer not null,
    link text not null,
    live integer not null check (live in (0, 1)),
    time integer not null,
    foreign key (post, revision) references revision (post, revision)
) strict;

create index published_by_post on published (post, revision);

insert into published (post, blog, blog_name, revision, link, live, time)
select publication.post, publication.blog, blog.name, publication.revision, publication.link, publication.live,
       publication.time
from publication join blog on blog.id = publication.blog
order by publication.time;

-- Where the author stood in a post.
create table place (
    post text primary key references post (id) on delete cascade,
    caret integer not null, -- in UTF-16 units
    line integer not null -- the first that was seen
) strict, without rowid;

-- By which a library knows its own write-ahead log and its own backups.
insert into setting (key, value) values ('library.id', lower(hex(randomblob(16)))) on conflict (key) do nothing;
