-- What blogs have in their media libraries, as they said last; each as JSON, asked for anew whenever it can't be read.
create table server_media (
    blog text not null references blog (id) on delete cascade,
    remote text not null,
    time integer not null,
    media text not null,
    primary key (blog, remote)
) strict, without rowid;
