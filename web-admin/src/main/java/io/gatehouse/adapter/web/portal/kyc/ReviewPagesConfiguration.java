package io.gatehouse.adapter.web.portal.kyc;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.gatehouse.adapter.web.shared.CaseWords;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.kyc.port.in.ViewCaseUseCase;

/** Pages of reviewers. */
@Configuration(proxyBeanMethods = false)
@Import({
    Desks.class, WhoPageController.class, QueuePageController.class, CasePageController.class,
    JudgeMatchController.class, DecideController.class, EvidenceController.class, LookUpPageController.class,
    PolicyPageController.class})
public class ReviewPagesConfiguration {
    @Bean
    CasePages casePages(Words words, CaseWords cases, Moments moments) {
        return new CasePages(words, cases, moments);
    }

    @Bean
    CaseAnswers caseAnswers(ViewCaseUseCase viewCase, CasePages pages, Words words) {
        return new CaseAnswers(viewCase, pages, words);
    }
}
