package app.byline.ui.atspi;

import app.byline.ui.atspi.Bus.Refused;
import app.byline.ui.atspi.Bus.Reply;
import java.util.List;
import java.util.Optional;

/// One of AT-SPI's interfaces, as far as our objects have it: what is asked by it is answered here. JavaFX's thread.
interface Face {
    /// Its name on the bus.
    String name();

    /// Whether that object has it.
    boolean isOf(Heard heard);

    /// What its properties are called.
    default List<String> properties() {
        return List.of();
    }

    /// What a property is; a reply of one value.
    default Reply property(String property, Heard heard) {
        throw unknown(property);
    }

    /// What a method answers; fails with [Refused] where there is no such method.
    Reply call(String method, Heard heard, Given given);

    /// Changes a property, if it can be.
    default void set(String property, Heard heard, Object value) {
        throw unknown(property);
    }

    static Refused unknown(String what) {
        return new Refused("org.freedesktop.DBus.Error.UnknownMethod", "no " + what);
    }

    /// The values that come with a question.
    @SuppressWarnings("ArrayRecordComponent") // as they came; nobody compares them
    record Given(Object[] values) {
        int number(int place) {
            return ((Number) values[place]).intValue();
        }

        String text(int place) {
            return String.valueOf(values[place]);
        }

        boolean yes(int place) {
            return Boolean.TRUE.equals(values[place]);
        }
    }

    /// What others are called on the bus, as replies have it.
    interface Names {
        /// A structure of the program's name on the bus and the object's path.
        Object[] of(Heard heard);

        /// The same of nothing, where there is none.
        Object[] of(Optional<? extends Heard> heard);

        /// What holds the program itself.
        Object[] desktop();

        /// Which interfaces that object has.
        List<String> faces(Heard heard);
    }
}
