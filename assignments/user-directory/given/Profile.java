package course.userdirectory.given;

import java.util.List;

/** All that is known of a user. */
public record Profile(User user, List<Order> orders, Address address) {}
