-- What stands outside for posts of the library, and how both were when they were last the same.

-- A place that posts are kept in step with.
create table mirror (
    number integer primary key,
    kind text not null check (kind in ('GIT', 'FOLDER')),
    address text not null, -- never with a password
    user text not null, -- as whom it is asked; the password is in the keychain
    sent text, -- what was on its way there last: it may have arrived
    collection integer references collection (number) on delete set null, -- of a folder's posts
    unique (kind, address)
) strict;

create table counterpart (
    mirror integer not null references mirror (number) on delete cascade,
    path text not null,
    post text not null, -- no reference: one deleted for good is still to be taken away there
    revision integer not null, -- which said then what the file said
    digest text, -- of the file then; none: there was no file
    sent_revision integer, -- what was on its way there last
    sent_digest text,
    primary key (mirror, path),
    unique (mirror, post)
) strict;

create index counterpart_by_post on counterpart (post, revision);
