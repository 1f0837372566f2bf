import { join } from 'node:path'
import { Deployment } from 'kubernetes-models/apps/v1'
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2'
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1'
import { PersistentVolumeClaim, Service } from 'kubernetes-models/v1'
import { describe, expect, it } from 'vitest'
import { withImage } from '../../cli/deploy/targets.ts'
import { documentsOf, filesIn, TEMPLATES, textOf, yamlOf } from './files.ts'

const folder = `${TEMPLATES}/kubernetes`
const kinds = { Deployment, Service, HorizontalPodAutoscaler, PodDisruptionBudget, PersistentVolumeClaim }

interface Manifest {
  kind: keyof typeof kinds
  metadata: { name: string }
}

interface Kustomization {
  resources: string[]
  patches?: { path?: string; patch?: string }[]
  configMapGenerator?: { name: string; files: string[] }[]
}

const whole = filesIn(`${folder}/k8s/{*.yaml,one-database/volume.yaml}`)
const manifests = whole.flatMap(path => documentsOf(path)) as Manifest[]
const deployment = manifests.find(({ kind }) => kind === 'Deployment') as unknown as Required<
  Pick<InstanceType<typeof Deployment>, 'spec'>
>
const pod = deployment.spec.template.spec!
const container = pod.containers[0]!

describe('the manifests', () => {
  it.each(manifests)('$kind is as Kubernetes has it', manifest => {
    const model = new kinds[manifest.kind](manifest as never) as { validate(): void }
    expect(() => model.validate()).not.toThrow()
    expect(manifest.metadata.name).toBe('headgate')
  })

  it('are all of them in a kustomization, and no others', () => {
    for (const base of [folder, `${folder}/k8s/one-database`]) {
      const { resources, patches = [] } = yamlOf<Kustomization>(`${base}/kustomization.yaml`)
      const named = [...resources, ...patches.flatMap(({ path }) => path ?? [])].map(path => join(base, path))
      const there = filesIn(base === folder ? `${folder}/k8s/*.yaml` : `${base}/!(kustomization).yaml`)
      expect(named.sort()).toEqual(there)
    }
  })

  it('belong together by their labels and names', () => {
    const labels = { 'app.kubernetes.io/name': 'headgate' }
    expect(deployment.spec.selector.matchLabels).toEqual(labels)
    expect(deployment.spec.template.metadata?.labels).toEqual(labels)
    expect(manifests).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'Service', spec: expect.objectContaining({ selector: labels }) }),
        expect.objectContaining({
          kind: 'PodDisruptionBudget',
          spec: { maxUnavailable: 1, selector: { matchLabels: labels } },
        }),
      ]),
    )
  })

  it('let the pod do nothing but serve', () => {
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
    })
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    })
  })

  it('ask whether it has started, is ready, and lives, and leave it time to stop', () => {
    expect(container.startupProbe?.httpGet).toEqual({ path: '/health', port: 'http' })
    expect(container.readinessProbe?.httpGet).toEqual({ path: '/ready', port: 'http' })
    expect(container.livenessProbe?.httpGet).toEqual({ path: '/health', port: 'http' })
    const grace = 30 + container.lifecycle!.preStop!.sleep!.seconds
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(grace)
  })

  it('give it the compiled config and its secrets, which are not among them', () => {
    const [config] = yamlOf<Kustomization>(`${folder}/kustomization.yaml`).configMapGenerator!
    expect(config).toEqual({ name: 'headgate-config', files: ['generated/gateway.ts'] })
    expect(pod.volumes).toContainEqual({ name: 'config', configMap: { name: config!.name } })
    expect(container.volumeMounts).toContainEqual({ name: 'config', mountPath: '/etc/headgate', readOnly: true })
    expect(container.env).toContainEqual({ name: 'HEADGATE_GATEWAY', value: '/etc/headgate/gateway.ts' })
    expect(container.envFrom).toEqual([{ secretRef: { name: 'headgate' } }])
    for (const { name } of container.volumeMounts!) expect(pod.volumes!.map(volume => volume.name)).toContain(name)
  })

  it('have the image that `headgate deploy` sets', () => {
    const before = textOf(`${folder}/k8s/deployment.yaml`)
    expect(withImage(before, 'registry.example.com/team/headgate:1')).toBe(
      before.replace('image: headgate\n', 'image: registry.example.com/team/headgate:1\n'),
    )
  })

  it('become one pod with a database that stays', () => {
    const patch = yamlOf<{ spec: { replicas: number; template: { spec: { volumes: { name: string }[] } } } }>(
      `${folder}/k8s/one-database/deployment.yaml`,
    )
    expect(patch.spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } })
    for (const { name } of patch.spec.template.spec.volumes)
      expect(pod.volumes!.map(volume => volume.name)).toContain(name)
    const { patches = [] } = yamlOf<Kustomization>(`${folder}/k8s/one-database/kustomization.yaml`)
    expect(patches.map(({ patch = '' }) => /kind: (\w+)/.exec(patch)?.[1])).toEqual([
      undefined,
      'HorizontalPodAutoscaler',
      'PodDisruptionBudget',
    ])
  })
})
