/// A post as its author owns it. Depends on nothing of ours.
@NullMarked
package app.byline.post;

import org.jspecify.annotations.NullMarked;
