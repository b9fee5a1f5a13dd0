package io.gatehouse.adapter.persistence.kyc;

import java.time.InstantSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.AfterCommit;
import io.gatehouse.adapter.persistence.shared.FingerprintKey;
import io.gatehouse.adapter.persistence.shared.Keyring;
import io.gatehouse.adapter.persistence.shared.Locks;
import io.gatehouse.application.kyc.port.out.CaseReadModel;
import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.port.out.Checks;
import io.gatehouse.application.kyc.port.out.Connections;
import io.gatehouse.application.kyc.port.out.EvidenceKeys;
import io.gatehouse.application.kyc.port.out.EvidenceReadModel;
import io.gatehouse.application.kyc.port.out.FalsePositives;
import io.gatehouse.application.kyc.port.out.IdentityArrivals;
import io.gatehouse.application.kyc.port.out.IdentitySweeps;
import io.gatehouse.application.kyc.port.out.Matches;
import io.gatehouse.application.kyc.port.out.Policies;
import io.gatehouse.application.kyc.port.out.ReviewerSignIns;
import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.application.kyc.port.out.ScreeningQueue;
import io.gatehouse.application.kyc.port.out.SubjectFingerprints;
import io.gatehouse.application.kyc.port.out.Subjects;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.WorkSignal;

/** Cases and all that belongs to them, and who waits for one. */
@Configuration(proxyBeanMethods = false)
public class KycPersistenceConfiguration {

    @Bean
    IdentityArrivals identityArrivals(JdbcClient jdbc) {
        return new JdbcIdentityArrivals(jdbc);
    }

    @Bean
    Cases cases(JdbcClient jdbc, Keyring keyring) {
        return new JdbcCases(jdbc, new Sealed(keyring));
    }

    @Bean
    ScreeningQueue screeningQueue(
            JdbcClient jdbc, Ids ids, AfterCommit afterCommit, @Qualifier("screeningSignal") WorkSignal signal) {
        return new JdbcScreeningQueue(jdbc, ids, afterCommit, signal);
    }

    @Bean
    Checks checks(JdbcClient jdbc, Keyring keyring) {
        return new JdbcChecks(jdbc, new Sealed(keyring));
    }

    @Bean
    Matches matches(JdbcClient jdbc, Keyring keyring) {
        return new JdbcMatches(jdbc, new Sealed(keyring));
    }

    @Bean
    EvidenceKeys evidenceKeys(JdbcClient jdbc, Keyring keyring, Locks locks) {
        return new JdbcEvidenceKeys(jdbc, keyring, locks);
    }

    @Bean
    EvidenceReadModel evidenceReadModel(JdbcClient jdbc, Keyring keyring) {
        var sealed = new Sealed(keyring);
        return new JdbcEvidenceReadModel(
                jdbc, new JdbcSubjects(jdbc, sealed), new JdbcChecks(jdbc, sealed), new JdbcMatches(jdbc, sealed),
                sealed);
    }

    @Bean
    FalsePositives falsePositives(JdbcClient jdbc, Keyring keyring, FingerprintKey key) {
        return new JdbcFalsePositives(jdbc, new Sealed(keyring), key);
    }

    @Bean
    Policies policies(JdbcClient jdbc) {
        return new JdbcPolicies(jdbc);
    }

    @Bean
    Reviewers reviewers(JdbcClient jdbc) {
        return new JdbcReviewers(jdbc);
    }

    @Bean
    ReviewerSignIns reviewerSignIns(JdbcClient jdbc) {
        return new JdbcReviewerSignIns(jdbc);
    }

    @Bean
    CaseTrail caseTrail(JdbcClient jdbc, Keyring keyring, Locks locks) {
        return new JdbcCaseTrail(jdbc, new Sealed(keyring), locks);
    }

    @Bean
    Subjects subjects(JdbcClient jdbc, Keyring keyring) {
        return new JdbcSubjects(jdbc, new Sealed(keyring));
    }

    @Bean
    SubjectFingerprints subjectFingerprints(FingerprintKey key) {
        return new KeyedSubjectFingerprints(key);
    }

    @Bean
    Connections connections(JdbcClient jdbc) {
        return new JdbcConnections(jdbc);
    }

    @Bean
    IdentitySweeps identitySweeps(JdbcClient jdbc) {
        return new JdbcIdentitySweeps(jdbc);
    }

    @Bean
    CaseReadModel caseReadModel(JdbcClient jdbc, Keyring keyring, Locks locks, InstantSource clock) {
        var sealed = new Sealed(keyring);
        return new JdbcCaseReadModel(
                jdbc, new JdbcCases(jdbc, sealed), new JdbcSubjects(jdbc, sealed), new JdbcChecks(jdbc, sealed),
                new JdbcMatches(jdbc, sealed), new JdbcCaseTrail(jdbc, sealed, locks), clock);
    }
}
