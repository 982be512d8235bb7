/// Blogs over XML-RPC: WordPress whose REST interface is shut, and others by MetaWeblog and Movable Type.
@NullMarked
package app.byline.publish.xmlrpc;

import org.jspecify.annotations.NullMarked;
