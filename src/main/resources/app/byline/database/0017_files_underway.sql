-- Files that were on their way to a blog and of which no answer came: each may be there. `settled` is when it has arrived if
-- it ever does; `told` says that its author knows.
create table file_underway (
    asset text not null references asset (digest) on delete cascade,
    blog text not null references blog (id) on delete cascade,
    settled integer not null,
    told integer not null default 0,
    primary key (asset, blog)
) strict, without rowid;
