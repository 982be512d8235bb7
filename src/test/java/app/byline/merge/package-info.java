@org.jspecify.annotations.NullMarked
package app.byline.merge;
