package headwaiter.verify.planted.fences.grader.report;

import com.tngtech.archunit.lang.ArchRule;

record ForbiddenRule(ArchRule rule) {}
