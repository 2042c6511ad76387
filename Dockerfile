FROM python:3.13-slim AS build
WORKDIR /build
ENV PATH=/builder/bin:$PATH
COPY requirements/build.txt requirements/runtime.txt ./
RUN python -m venv /builder \
 && pip install --no-cache-dir --require-hashes --no-deps -r build.txt \
 && python -m venv --without-pip /wgcal \
 && pip --python /wgcal/bin/python install --no-cache-dir --require-hashes --no-deps --only-binary :all: -r runtime.txt
COPY pyproject.toml README.md LICENSE ./
COPY migrations migrations
COPY docs/reference docs/reference
COPY src src
RUN pip wheel --no-cache-dir --no-deps --no-index --no-build-isolation --wheel-dir dist . \
 && pip --python /wgcal/bin/python install --no-cache-dir --no-deps --no-index dist/*.whl

FROM python:3.13-slim
RUN useradd --uid 10001 --no-create-home --home-dir /data wgcal \
 && install --directory --owner wgcal --group wgcal /data
COPY --from=build /wgcal /wgcal
ENV PATH=/wgcal/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    WGCAL_DATABASE_URL=sqlite:////data/wgcal.sqlite3 \
    WGCAL_PUBLIC_URL=http://localhost:8000
USER 10001
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/health', timeout=4)"]
# The tables are made by a step of their own: docker run … wgcal database upgrade
ENTRYPOINT ["wgcal"]
CMD ["serve", "--host", "0.0.0.0"]
