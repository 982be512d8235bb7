package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.parser.block.BlockPreProcessor;
import com.vladsch.flexmark.parser.block.BlockPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Makes tasks of items whose first paragraph begins with `[ ]` or `[x]`. Source: GFM 0.29, 5.3 «Task list items
/// (extension)».
final class TaskItems implements BlockPreProcessor {
    private static final int MARKER = 3;

    @Override
    public void preProcess(ParserState state, Block block) {
        if (!(block instanceof ListItem item)
                || !(item.getFirstChild() instanceof Paragraph paragraph)
                || !isTask(paragraph.getContentChars(0, 1))) {
            return;
        }
        BasedSequence line = paragraph.getContentLines().getFirst();
        item.setMarkerSuffix(line.subSequence(0, MARKER));
        List<BasedSequence> lines = new ArrayList<>(paragraph.getContentLines());
        lines.set(0, line.subSequence(MARKER + 1));
        paragraph.setContent(lines);
        // The copy would take its children over but leave all between the first and the last with their old parent.
        List<Node> children = new ArrayList<>();
        item.getChildren().forEach(children::add);
        children.forEach(Node::unlink);
        TaskListItem task = new TaskListItem(item);
        children.forEach(task::appendChild);
        item.insertBefore(task);
        item.unlink();
        state.blockAdded(task);
        state.blockRemoved(item);
    }

    private static boolean isTask(BasedSequence line) {
        return line.length() > MARKER
                && line.charAt(0) == '['
                && " xX".indexOf(line.charAt(1)) >= 0
                && line.charAt(2) == ']'
                && Characters.isSpaceOrTab(line.charAt(MARKER));
    }

    static final class Factory implements BlockPreProcessorFactory, AnyOrder {
        @Override
        public Set<Class<? extends Block>> getBlockTypes() {
            return Set.of(BulletListItem.class, OrderedListItem.class);
        }

        @Override
        public boolean affectsGlobalScope() {
            return true;
        }

        @Override
        public BlockPreProcessor apply(ParserState state) {
            return new TaskItems();
        }
    }
}
