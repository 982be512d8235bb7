/// Post details, publishing and connecting blogs.
@NullMarked
package app.byline.ui.publish;

import org.jspecify.annotations.NullMarked;
