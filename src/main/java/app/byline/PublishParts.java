package app.byline;

import app.byline.ui.Background;
import app.byline.ui.Desk;
import app.byline.ui.MediaParts;
import app.byline.ui.editor.FacingEditors;
import app.byline.ui.editor.FacingPosts;
import app.byline.ui.editor.PostImages;
import app.byline.ui.editor.SpellingChecks;
import app.byline.ui.fetch.FetchModel;
import app.byline.ui.media.MediaModel;
import app.byline.ui.media.Thumbnails;
import app.byline.ui.publish.BlogFactsModel;
import app.byline.ui.publish.BlogKeeping;
import app.byline.ui.publish.ConnectModel;
import app.byline.ui.publish.DetailsPane;
import app.byline.ui.publish.ListImages;
import app.byline.ui.publish.PreflightModel;
import app.byline.ui.publish.PublishModel;
import app.byline.ui.publish.UploadModel;
import app.byline.ui.text.PostDate;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What one window publishes with: blogs, a post's details, its images; [WindowWiring]'s part for that. JavaFX's
/// thread.
final class PublishParts {
    private final Wiring wiring;
    private final BlogWiring blogs;
    private final FacingPosts open;
    private final FacingEditors editor;
    private final Desk desk;
    private final Background background;
    /// What may take long, or wait for a site, is done beside the library's own work.
    private final Background web;
    /// What is to be done when its window goes.
    private final List<Runnable> ends = new ArrayList<>();

    PublishParts(
            Wiring wiring, FacingPosts open, FacingEditors editor, Desk desk, Background background, Background web) {
        this.wiring = wiring;
        this.blogs = wiring.publishing();
        this.open = open;
        this.editor = editor;
        this.desk = desk;
        this.background = background;
        this.web = web;
    }

    /// Connects blogs, and takes their looks.
    ConnectModel connecting(Consumer<URI> browser) {
        // On threads of its own: a server may take a minute to answer, and posts can't wait for that.
        ConnectModel made = new ConnectModel(
                new ConnectModel.Ways(blogs.access(), blogs.signIn(), blogs.certificates()),
                new BlogKeeping(blogs.blogs(), wiring.secrets(), blogs.outbox()),
                wiring.passphrase(),
                browser,
                web);
        made.connected()
                .subscribe(blog -> blog.ifPresent(
                        connected -> web.run(() -> blogs.blogThemes().take(connected))));
        return made;
    }

    /// All that a post has beside its text.
    DetailsPane.Parts details(PostImages images, PublishModel publishing, SpellingChecks spelling, PostDate dates) {
        BlogFactsModel offered = new BlogFactsModel(publishing, blogs.knownBlogs(), blogs.survey(), web);
        PreflightModel preflight = new PreflightModel(
                open, wiring.posts(), offered, blogs.preflight(), blogs.links(), editor::select, images::lighter, web);
        ends.add(preflight::dispose);
        return new DetailsPane.Parts(
                offered, preflight, new ListImages(open, wiring.media(), background), spelling, dates);
    }

    PostImages images() {
        return new PostImages(
                new PostImages.Sources(wiring.media(), blogs.webImages(), blogs.remoteImages()),
                open,
                editor,
                desk,
                web);
    }

    MediaParts media(PostImages images) {
        UploadModel uploads = new UploadModel(blogs.uploads(), web);
        ends.add(uploads::dispose);
        return new MediaParts(
                images,
                new MediaModel(
                        new MediaModel.Services(
                                blogs.mediaCatalogue(), blogs.serverMedia(), blogs.blogs(), blogs.imageSettings()),
                        open,
                        editor,
                        web),
                new Thumbnails(wiring.media(), web),
                uploads);
    }

    FetchModel fetching() {
        FetchModel made = new FetchModel(blogs.fetching(), blogs.fetchWorker(), blogs.blogs(), web);
        ends.add(made::dispose);
        return made;
    }

    /// Has nothing of it hear of the library any more.
    void end() {
        ends.forEach(Runnable::run);
    }
}
