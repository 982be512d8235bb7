-- How many words a post had when its author began to write it on a day, and how many when it was counted last: what was written
-- that day. Stays when the post is gone.
create table writing_day (
    day text not null,
    post text not null,
    before integer not null,
    after integer not null,
    primary key (day, post)
) strict, without rowid;
