-- What was imported: each post with the source and the item it came from, so that it comes once and can be taken back.

create table import_run (
    number integer primary key,
    time integer not null,
    name text not null
) strict;

create table imported (
    post text primary key references post (id) on delete cascade,
    run integer not null references import_run (number) on delete cascade,
    source text not null,
    item text not null,
    digest text not null, -- of what was read
    revision integer not null, -- as which it was kept; a newer one means that its author has changed it
    before integer, -- the revision it had before, where it was here already
    unique (source, item)
) strict;

create index imported_by_digest on imported (digest);
create index imported_by_run on imported (run);
