package headwaiter.verify.planted.fences.rules;

import com.tngtech.archunit.lang.ArchRule;
import java.lang.classfile.ClassModel;

record PermittedRule(ArchRule rule, ClassModel model) {}
