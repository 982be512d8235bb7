-- What was folded of a post: for each fold its first and last line from 0, and the hash codes of what both say, in hexadecimal;
-- null while that is not known.
alter table place add column folds text;
