package app.byline.exchange;

import app.byline.exchange.ImportException.Reason;
import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML from anywhere, read one element at a time. No document type is read, so no entity unfolds and nothing is
/// fetched; characters that XML forbids and exports hold all the same are read as spaces. To be closed.
public final class XmlText implements AutoCloseable {
    private static final int HEAD = 256;
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.-]+)");

    private final Path file;
    private final Reader text;
    private final XMLStreamReader reader;
    private boolean typed;

    private XmlText(Path file, Reader text, XMLStreamReader reader) {
        this.file = file;
        this.text = text;
        this.reader = reader;
    }

    public static XmlText open(Path file) throws ImportException {
        try {
            return open(Files.newInputStream(file), file);
        } catch (IOException e) {
            throw new ImportException(Reason.UNREADABLE, file, e);
        }
    }

    /// XML that is part of that file.
    public static XmlText open(InputStream content, Path file) throws ImportException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            Reader text = decoded(new BufferedInputStream(content));
            return new XmlText(file, text, factory.createXMLStreamReader(text));
        } catch (IOException e) {
            throw new ImportException(Reason.UNREADABLE, file, e);
        } catch (XMLStreamException e) {
            throw new ImportException(Reason.MALFORMED, file, e);
        }
    }

    /// Goes on to the next beginning or end of an element; false at the end of the text.
    public boolean next() throws ImportException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                typed = typed || event == XMLStreamConstants.DTD;
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /// For a text that another reader will read, too, which may do what a document type says.
    public void mustBePlain() throws ImportException {
        if (typed) {
            throw new ImportException(Reason.MALFORMED, file, "it has a document type");
        }
    }

    public boolean begins(String name) {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT && name.equals(name());
    }

    public boolean ends(String name) {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT && name.equals(name());
    }

    public boolean begins() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    /// With its prefix, as in `wp:post_id`.
    public String name() {
        String prefix = reader.getPrefix();
        return prefix == null || prefix.isEmpty() ? reader.getLocalName() : prefix + ":" + reader.getLocalName();
    }

    /// An attribute of the element that just began; empty where it has none.
    public String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /// All text in the element that just began, to its end.
    public String text() throws ImportException {
        StringBuilder all = new StringBuilder();
        try {
            for (int depth = 1; depth > 0; ) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        all.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    default -> {}
                }
                if (all.length() > TextFile.LONGEST) {
                    throw new ImportException(
                            Reason.TOO_LARGE,
                            file,
                            "line " + reader.getLocation().getLineNumber());
                }
            }
            return all.toString();
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private ImportException malformed(XMLStreamException e) {
        String message = String.valueOf(e.getMessage())
                .replaceFirst("(?s).*Message: ", "")
                .strip();
        String place = e.getLocation() == null
                ? ""
                : "line %d, column %d: "
                        .formatted(
                                e.getLocation().getLineNumber(), e.getLocation().getColumnNumber());
        return new ImportException(Reason.MALFORMED, file, place + message);
    }

    @Override
    public void close() throws ImportException {
        try {
            text.close();
        } catch (IOException e) {
            throw new ImportException(Reason.UNREADABLE, file, e);
        }
    }

    private static Reader decoded(BufferedInputStream content) throws IOException {
        content.mark(HEAD);
        byte[] head = content.readNBytes(HEAD);
        content.reset();
        Charset charset = charset(head);
        return new Filtered(new InputStreamReader(content, charset));
    }

    private static Charset charset(byte[] head) {
        if (head.length >= 2
                && ((head[0] == (byte) 0xfe && head[1] == (byte) 0xff) || (head[0] == 0 && head[1] == '<'))) {
            return StandardCharsets.UTF_16;
        }
        if (head.length >= 2
                && ((head[0] == (byte) 0xff && head[1] == (byte) 0xfe) || (head[0] == '<' && head[1] == 0))) {
            return head[0] == '<' ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16;
        }
        Matcher declared = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /// https://www.w3.org/TR/xml/#charsets
    private static final class Filtered extends FilterReader {
        private boolean begun;

        Filtered(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            for (int index = offset; index < offset + read; index++) {
                buffer[index] = allowed(buffer[index]);
            }
            if (read > 0 && !begun) {
                begun = true;
                buffer[offset] = buffer[offset] == '\ufeff' ? '\n' : buffer[offset];
            }
            return read;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            return read < 0 ? read : allowed((char) read);
        }

        private static char allowed(char character) {
            boolean control = character < ' ' && character != '\t' && character != '\n' && character != '\r';
            return control || character == '\ufffe' || character == '\uffff' ? ' ' : character;
        }
    }
}
