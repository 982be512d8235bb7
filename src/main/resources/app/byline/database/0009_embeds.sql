-- What sites said of their pages when the author let them be asked. Pictures are files beside the library.

create table embed_card (
    address text primary key,
    host text not null, -- that was asked on the author's word
    title text not null,
    author text not null,
    picture text not null, -- its file's name, which is its digest; empty: none
    asked integer not null
) strict, without rowid;

-- As they were kept before, without pictures: asked for anew.
delete from setting where key like 'embed.card %';
