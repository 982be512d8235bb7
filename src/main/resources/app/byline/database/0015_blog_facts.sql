-- What a blog said that it offers its authors, as JSON; asked for anew whenever it can't be read.
create table blog_facts (
    blog text primary key references blog (id) on delete cascade,
    facts text not null
) strict;
