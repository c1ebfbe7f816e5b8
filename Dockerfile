# arb with its own runtime of Java, as a user without rights. Build: docker build -t arb .
# A run: docker run --rm -e ARB_MODE=mock arb run-live --mode mock
#
# Runs, logs and state lie in the volume /var/lib/arb; configuration is read from /var/lib/arb/config and
# /etc/arb/config.yml. `docker stop` sends SIGTERM to the JVM itself (the launcher execs it): the run ends in order.
FROM maven:3-eclipse-temurin-25 AS build
# Needed only where .git is not part of the context.
ARG SOURCE_DATE_EPOCH=
WORKDIR /src
COPY . .
RUN git config --global --add safe.directory /src && scripts/dist --with-runtime --tree --out /release

FROM debian:13-slim
RUN useradd --system --uid 10001 --home-dir /var/lib/arb --create-home --shell /usr/sbin/nologin arb
COPY --from=build /release/arb /opt/arb
RUN ln -s /opt/arb/bin/arb /usr/local/bin/arb
ENV XDG_CONFIG_HOME=/etc XDG_STATE_HOME=/var/lib/arb/state ARB_MODE=paper
USER 10001
WORKDIR /var/lib/arb
VOLUME /var/lib/arb
EXPOSE 8001
STOPSIGNAL SIGTERM
# The mode that is run and the one that is looked at must agree: set ARB_MODE with another --mode.
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 \
    CMD arb watch-status --target "$ARB_MODE" --check --quiet >/dev/null
ENTRYPOINT ["arb"]
CMD ["run-live", "--mode", "paper"]
