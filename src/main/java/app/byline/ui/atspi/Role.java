package app.byline.ui.atspi;

import javafx.scene.AccessibleRole;

/// What an object is, each by its number and name in AT-SPI.
enum Role {
    CHECK_BOX(7, "check box"),
    CHECK_MENU_ITEM(8, "check menu item"),
    COMBO_BOX(11, "combo box"),
    DIALOG(16, "dialog"),
    FRAME(23, "frame"),
    IMAGE(27, "image"),
    LABEL(29, "label"),
    LIST(31, "list"),
    LIST_ITEM(32, "list item"),
    MENU(33, "menu"),
    MENU_BAR(34, "menu bar"),
    MENU_ITEM(35, "menu item"),
    PAGE_TAB(37, "page tab"),
    PAGE_TAB_LIST(38, "page tab list"),
    PANEL(39, "panel"),
    PASSWORD_TEXT(40, "password text"),
    POPUP_MENU(41, "popup menu"),
    PROGRESS_BAR(42, "progress bar"),
    PUSH_BUTTON(43, "push button"),
    RADIO_BUTTON(44, "radio button"),
    RADIO_MENU_ITEM(45, "radio menu item"),
    SCROLL_PANE(49, "scroll pane"),
    SEPARATOR(50, "separator"),
    SLIDER(51, "slider"),
    SPIN_BUTTON(52, "spin button"),
    TABLE(55, "table"),
    TABLE_CELL(56, "table cell"),
    TABLE_COLUMN_HEADER(57, "table column header"),
    TEXT(61, "text"),
    TOGGLE_BUTTON(62, "toggle button"),
    TOOL_BAR(63, "tool bar"),
    TOOL_TIP(64, "tool tip"),
    TREE(65, "tree"),
    TREE_TABLE(66, "tree table"),
    WINDOW(69, "window"),
    PARAGRAPH(73, "paragraph"),
    APPLICATION(75, "application"),
    ENTRY(79, "entry"),
    CAPTION(81, "caption"),
    HEADING(83, "heading"),
    SECTION(85, "section"),
    LINK(88, "link"),
    TABLE_ROW(90, "table row"),
    TREE_ITEM(91, "tree item"),
    DOCUMENT_WEB(95, "document web"),
    LIST_BOX(98, "list box"),
    NOTIFICATION(101, "notification"),
    BLOCK_QUOTE(105, "block quote");

    private final int number;
    private final String word;

    Role(int number, String word) {
        this.number = number;
        this.word = word;
    }

    int number() {
        return number;
    }

    /// Its English name, by which assistive programs know it; they have words of their own for people.
    String word() {
        return word;
    }

    /// What JavaFX calls so.
    static Role of(AccessibleRole role) {
        return switch (role) {
            case BUTTON -> PUSH_BUTTON;
            case CHECK_BOX -> CHECK_BOX;
            case CHECK_MENU_ITEM -> CHECK_MENU_ITEM;
            case COMBO_BOX, DATE_PICKER -> COMBO_BOX;
            case CONTEXT_MENU -> POPUP_MENU;
            case DIALOG -> DIALOG;
            case HYPERLINK -> LINK;
            case IMAGE_VIEW -> IMAGE;
            case LIST_ITEM -> LIST_ITEM;
            case LIST_VIEW -> LIST_BOX;
            case MENU -> MENU;
            case MENU_BAR -> MENU_BAR;
            case MENU_BUTTON, SPLIT_MENU_BUTTON, DECREMENT_BUTTON, INCREMENT_BUTTON -> PUSH_BUTTON;
            case MENU_ITEM -> MENU_ITEM;
            case PAGE_ITEM, TAB_ITEM -> PAGE_TAB;
            case PASSWORD_FIELD -> PASSWORD_TEXT;
            case PROGRESS_INDICATOR -> PROGRESS_BAR;
            case RADIO_BUTTON -> RADIO_BUTTON;
            case RADIO_MENU_ITEM -> RADIO_MENU_ITEM;
            case SCROLL_PANE -> SCROLL_PANE;
            case SLIDER -> SLIDER;
            case SPINNER -> SPIN_BUTTON;
            case TABLE_CELL, TREE_TABLE_CELL -> TABLE_CELL;
            case TABLE_COLUMN -> TABLE_COLUMN_HEADER;
            case TABLE_ROW, TREE_TABLE_ROW -> TABLE_ROW;
            case TABLE_VIEW -> TABLE;
            case TAB_PANE -> PAGE_TAB_LIST;
            case TEXT -> LABEL;
            case TEXT_AREA -> TEXT;
            case TEXT_FIELD -> ENTRY;
            case TOGGLE_BUTTON -> TOGGLE_BUTTON;
            case TOOLTIP -> TOOL_TIP;
            case TOOL_BAR -> TOOL_BAR;
            case TREE_ITEM -> TREE_ITEM;
            case TREE_TABLE_VIEW -> TREE_TABLE;
            case TREE_VIEW -> TREE;
            default -> PANEL;
        };
    }
}
