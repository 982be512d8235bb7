-- A job may also take a post back from its blog, or out of the blog's trash.
alter table publish_job
    add column aim text not null default 'PUBLISH' check (aim in ('PUBLISH', 'RESTORE', 'WITHDRAW'));
