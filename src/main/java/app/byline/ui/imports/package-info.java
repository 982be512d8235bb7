/// What comes into the library from files: seen before, chosen, brought, taken back.
@NullMarked
package app.byline.ui.imports;

import org.jspecify.annotations.NullMarked;
