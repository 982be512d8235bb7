-- Rows that hold what an author wrote carry a checksum over the row as it stands; checksum(…) is this program's own.

alter table revision add column checksum integer;

update revision set checksum = checksum(post, revision, saved, title, first_line, slug, excerpt, categories, tags,
                                        release, release_at, extras, body, packed);

alter table packed add column checksum integer;

update packed set checksum = checksum(post, revision, base, content);
