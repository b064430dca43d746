package sample;

// missing: Fair: public interface Fair
public class Queues {}
