# Builds from the packaged jar: ./mvnw -B package -DskipTests, then docker build -t gatehouse .
FROM eclipse-temurin:25-jre AS layers
WORKDIR /layers
COPY app/target/gatehouse-app-*.jar gatehouse.jar
RUN java -Djarmode=tools -jar gatehouse.jar extract --layers --destination extracted

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 gatehouse && useradd --system --uid 10001 --gid gatehouse --no-create-home gatehouse
WORKDIR /gatehouse
# From what changes least to what changes most, so that a new version is a small layer.
COPY --from=layers /layers/extracted/dependencies/ ./
COPY --from=layers /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/extracted/application/ ./
USER 10001:10001
EXPOSE 8080 8082
ENV JAVA_TOOL_OPTIONS="-XX:+UseSerialGC -Xmx192m -XX:MetaspaceSize=128m -XX:MaxMetaspaceSize=160m -XX:+ExitOnOutOfMemoryError"
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8082 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-jar", "gatehouse.jar"]
