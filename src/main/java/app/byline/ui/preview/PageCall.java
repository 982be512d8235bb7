package app.byline.ui.preview;

/// Calls one of the page's own functions; nothing happens while the page is still loading. JavaFX's thread.
@FunctionalInterface
interface PageCall {
    /// `function` as `page.js` and its neighbours know it, its arguments within; answers what it says, or nothing.
    String call(String function);
}
