-- Everything a library keeps. Times are milliseconds since 1970 UTC; enums are their Java names; lists are one item a
-- line. Never edit this file once released: add the next number.

create table post (
    number integer primary key,
    id text not null unique,
    shelf text not null check (shelf in ('POSTS', 'TRASH')),
    created integer not null,
    revision integer not null -- the newest; its row below holds what the post says
) strict;

-- What a post said at each save. The newest few stay, then the last of each hour, and all that a job or a publication
-- names: the foreign keys below keep those from being thinned out.
create table revision (
    post text not null references post (id) on delete cascade,
    revision integer not null,
    saved integer not null,
    title text not null,
    first_line text not null,
    slug text,
    excerpt text not null,
    categories text not null,
    tags text not null,
    release text not null check (release in ('DRAFT', 'NOW', 'AT')),
    release_at integer,
    extras text not null,
    body text not null,
    unique (post, revision)
) strict;

-- Words of the newest revision, by post.number.
create virtual table post_words using fts5 (
    title, body, tags,
    content = '',
    contentless_delete = 1,
    prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 2'
);

create table setting (
    key text primary key,
    value text not null
) strict, without rowid;

create table blog (
    id text primary key,
    name text not null,
    kind text not null,
    home text not null,
    settings text not null,
    position integer not null,
    preferred integer not null default 0 check (preferred in (0, 1))
) strict;

-- Where a post stands on a blog.
create table publication (
    post text not null references post (id) on delete cascade,
    blog text not null references blog (id) on delete cascade,
    remote text not null,
    link text not null,
    version text not null,
    digest text not null,
    revision integer not null,
    live integer not null check (live in (0, 1)),
    time integer not null,
    primary key (post, blog),
    foreign key (post, revision) references revision (post, revision)
) strict;

create table publish_job (
    id integer primary key autoincrement,
    post text not null references post (id) on delete cascade,
    blog text not null references blog (id) on delete cascade,
    revision integer not null,
    state text not null check (state in ('READY', 'SENDING', 'CHECKING', 'FAILED', 'DONE', 'CANCELLED')),
    refusal text,
    problem text not null default '',
    tries integer not null default 0,
    retry_at integer,
    created integer not null,
    unique (post, blog, revision),
    foreign key (post, revision) references revision (post, revision)
) strict;

create index publish_job_by_blog on publish_job (blog, state);

-- A file in the media folder, known by its content.
create table asset (
    digest text primary key check (length(digest) = 64),
    file_name text not null,
    media_type text not null,
    bytes integer not null,
    added integer not null
) strict;

-- Where a blog keeps its copy of an asset, so that each is sent once.
create table upload (
    asset text not null references asset (digest) on delete cascade,
    blog text not null references blog (id) on delete cascade,
    remote text not null,
    url text not null,
    time integer not null,
    primary key (asset, blog)
) strict;
