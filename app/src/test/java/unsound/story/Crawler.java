package unsound.story;

import crawlercommons.robots.BaseRobotRules;

/** Knows a library that stays where pages are fetched. */
public record Crawler(BaseRobotRules rules) {}
