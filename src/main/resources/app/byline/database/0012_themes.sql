-- How blogs look: one of their pages without its post, as it was taken last.

create table blog_theme (
    blog text primary key references blog (id) on delete cascade,
    page text not null, -- complete in itself: it asks for nothing
    taken integer not null
) strict;
