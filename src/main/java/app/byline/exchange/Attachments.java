package app.byline.exchange;

/// Finds what the addresses in a post's text name, where the post comes from.
@FunctionalInterface
public interface Attachments {
    /// None at all, for texts that come alone.
    Attachments NONE = _ -> Answer.elsewhere();

    Answer find(String address);

    /// What an address is.
    sealed interface Answer {
        /// A file that comes along.
        record Here(Attachment attachment) implements Answer {}

        /// On the web, in the post itself, or a link to no file.
        record Elsewhere() implements Answer {}

        /// A file that ought to be there and is not.
        record Missing() implements Answer {}

        /// A file outside of what is imported.
        record Outside() implements Answer {}

        static Answer elsewhere() {
            return new Elsewhere();
        }
    }
}
