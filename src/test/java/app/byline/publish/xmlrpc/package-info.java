@NullMarked
package app.byline.publish.xmlrpc;

import org.jspecify.annotations.NullMarked;
