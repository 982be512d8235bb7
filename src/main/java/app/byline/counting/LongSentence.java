package app.byline.counting;

/// A sentence that is hard to read for being long: from `from` to before `to` of what is written, with so many words.
/// `text` is it as it is read.
public record LongSentence(int from, int to, int words, String text) {
    /// What a sentence may have: the limit that GOV.UK has for its writers, «Sentence length: why 25 words is our
    /// limit», 2014, https://insidegovuk.blog.gov.uk/2014/08/04/sentence-length-why-25-words-is-our-limit/
    public static final int MOST_WORDS = 25;

    LongSentence moved(int by) {
        return new LongSentence(from + by, to + by, words, text);
    }
}
