package course.waitinggame.given;

/** What stands on the dashboard. */
public record DashboardData(String weather, String news, String stock) {}
