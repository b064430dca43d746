package course.userdirectory.given;

/** Something that a user has ordered. */
public record Order(String item) {}
