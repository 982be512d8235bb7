-- Posts whose text is too long for all of its save to be done at once, and whether their search words are to come.
create table followup (
    post integer primary key references post (number) on delete cascade,
    words integer not null check (words in (0, 1))
) strict;
