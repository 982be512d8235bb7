package app.byline.goals;

import java.time.LocalDate;

/// How many words were written on a day: of each post by how many it grew that day, and nothing where it shrank.
public record WrittenDay(LocalDate day, int words) {}
