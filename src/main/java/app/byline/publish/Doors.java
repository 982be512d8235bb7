package app.byline.publish;

import app.byline.platform.Secret;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// All doors by which a blog may be entered, the best first: where one is shut, the next is tried.
public final class Doors implements BlogAccess {
    /// What a shut door looks like; where nothing answers, all are.
    private static final Set<Diagnosis> SHUT = EnumSet.of(
            Diagnosis.NOT_A_BLOG,
            Diagnosis.UNSUPPORTED,
            Diagnosis.CREDENTIALS,
            Diagnosis.FORBIDDEN,
            Diagnosis.SERVER_FAULT);

    private final List<Door> doors;

    /// One of them, and the kinds of blogs behind it.
    public record Door(Set<BlogKind> kinds, BlogAccess access) {}

    public Doors(List<Door> doors) {
        this.doors = List.copyOf(doors);
    }

    /// Where all are shut, what the first said.
    @Override
    public Found find(String typed) {
        Found first = doors.getFirst().access().find(typed);
        if (!(first instanceof Found.Nowhere nowhere) || !SHUT.contains(nowhere.diagnosis())) {
            return first;
        }
        return doors.stream()
                .skip(1)
                .map(door -> door.access().find(typed))
                .filter(Found.Here.class::isInstance)
                .findFirst()
                .orElse(first);
    }

    @Override
    public Trial test(Blog blog, Secret password) {
        return doors.stream()
                .filter(door -> door.kinds().contains(blog.kind()))
                .findFirst()
                .orElseThrow()
                .access()
                .test(blog, password);
    }
}
