-- The parts of the search index are brought together while nobody types: a save only adds its own.
-- https://www.sqlite.org/fts5.html#the_automerge_configuration_option
insert into post_words (post_words, rank) values ('automerge', 0);

-- Where nobody ever rests.
insert into post_words (post_words, rank) values ('crisismerge', 200);
