package io.gatehouse.adapter.web.admin.kyc;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Operators' pages on cases and reviewers. */
@Configuration(proxyBeanMethods = false)
@Import({CasesPageController.class, EvidenceKeysController.class, ReviewersPageController.class})
public class CasePagesConfiguration {}
