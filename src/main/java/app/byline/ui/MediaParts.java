package app.byline.ui;

import app.byline.ui.editor.PostImages;
import app.byline.ui.media.MediaModel;
import app.byline.ui.media.Thumbnails;
import app.byline.ui.publish.UploadModel;

/// What images of the open post are changed with, what all are looked at with, and how far those on their way are.
public record MediaParts(PostImages post, MediaModel images, Thumbnails thumbnails, UploadModel uploads) {}
