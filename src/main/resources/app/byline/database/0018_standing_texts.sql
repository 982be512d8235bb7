-- Texts that their author writes again and again.

create table snippet (
    id text primary key,
    name text not null,
    abbreviation text not null, -- empty: none
    text text not null
) strict;

create table template (
    id text primary key,
    name text not null,
    title text not null,
    text text not null,
    tags text not null,
    categories text not null,
    blog text -- no reference: a blog that is connected again later may be the same
) strict;
