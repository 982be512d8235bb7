-- Posts in which passages stand in both versions, here and elsewhere, as of that revision; a newer one has settled it.
create table overlap (
    post text primary key references post (id) on delete cascade,
    revision integer not null
) strict, without rowid;
