/** Tests that have to pass. */
@org.jspecify.annotations.NullMarked
package shop.clean;
