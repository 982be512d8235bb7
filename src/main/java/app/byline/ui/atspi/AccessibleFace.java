package app.byline.ui.atspi;

import app.byline.ui.atspi.Bus.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;

/// What every object tells: what it is, what it is called, and where among others it is. JavaFX's thread.
record AccessibleFace(Names names) implements Face {
    /// The relation between an object and what names it.
    private static final int LABELLED_BY = 2;

    @Override
    public String name() {
        return "org.a11y.atspi.Accessible";
    }

    @Override
    public boolean isOf(Heard heard) {
        return true;
    }

    @Override
    public List<String> properties() {
        return List.of("Name", "Description", "Parent", "ChildCount", "Locale", "AccessibleId", "HelpText");
    }

    @Override
    public Reply property(String property, Heard heard) {
        return switch (property) {
            case "Name" -> new Reply("s", heard.name());
            case "Description" -> new Reply("s", heard.description());
            case "Parent" ->
                new Reply("(so)", (Object) heard.parent().map(names::of).orElseGet(names::desktop));
            case "ChildCount" -> new Reply("i", heard.children().size());
            case "Locale" -> new Reply("s", Locale.getDefault().toString());
            case "AccessibleId" -> new Reply("s", heard.attributes().getOrDefault("id", ""));
            case "HelpText" -> new Reply("s", "");
            default -> throw Face.unknown(property);
        };
    }

    @Override
    public Reply call(String method, Heard heard, Given given) {
        return switch (method) {
            case "GetChildAtIndex" -> new Reply("(so)", (Object) names.of(child(heard, given.number(0))));
            case "GetChildren" ->
                new Reply("a(so)", heard.children().stream().map(names::of).toList());
            case "GetIndexInParent" -> new Reply("i", heard.index());
            case "GetRelationSet" -> new Reply("a(ua(so))", relations(heard));
            case "GetRole" -> new Reply("u", heard.role().number());
            case "GetRoleName", "GetLocalizedRoleName" ->
                new Reply("s", heard.role().word());
            case "GetState" -> new Reply("au", State.bits(heard.states()));
            case "GetAttributes" -> new Reply("a{ss}", heard.attributes());
            case "GetApplication" -> new Reply("(so)", (Object) names.of(new HeardProgram()));
            case "GetInterfaces" -> new Reply("as", names.faces(heard));
            default -> throw Face.unknown(method);
        };
    }

    private static Optional<Heard> child(Heard heard, int index) {
        List<Heard> children = heard.children();
        return index >= 0 && index < children.size() ? Optional.of(children.get(index)) : Optional.empty();
    }

    /// A label that is seen; one that is only heard is nowhere.
    private List<Object[]> relations(Heard heard) {
        return heard instanceof HeardNode(Node node)
                        && node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Node label
                        && label.getScene() != null
                ? List.<Object[]>of(new Object[] {LABELLED_BY, List.<Object[]>of(names.of(new HeardNode(label)))})
                : List.of();
    }
}
